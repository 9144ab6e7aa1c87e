"""What each view shows, as rows of styled cells for a given width: pure, and without a screen.

`rows` has the values (`Row`, `Page`, `Stop`), `reading.Reading` is what every view is drawn from, and
each view is a function of it and a width in a module of its own: `passages`, `overview`, `article`,
`new_only`, `matrix`, `conflicts`, `summary`, `history`, `help`, with `bars` above and below. The
reader turns rows into strips; `plain` turns a comparison into text that can be piped or read aloud.

Nothing is imported here, so that the first frame loads no more than the view it shows.
"""
