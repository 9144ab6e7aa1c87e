"""The command line: one file a subcommand, each imported only when it is used."""
