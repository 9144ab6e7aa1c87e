"""What each view shows, as rows of styled cells for a given width: pure, and without a screen.

`Reading` is what every view is drawn from; each view is a function of it and a width. The reader
turns rows into strips, `plain` turns a comparison into text that can be piped or read aloud.
"""
