"""What each command does, once its words are parsed: call, print, say how it ended."""
