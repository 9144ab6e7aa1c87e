"""The reader in a browser: a page with a terminal in it, and a reader of its own behind every tab.

`door` says who may come in, `page` is what a browser is given, `tab` runs the reader behind one tab,
`server` ties them together, and `driver` stands in the reader's process where a terminal otherwise does.
The page's terminal (xterm.js) and the web server come with the extra `serve`; nothing else here needs it.
"""
