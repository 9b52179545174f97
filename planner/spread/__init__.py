"""One search done as many tasks, in other processes or on other machines: texts go out, texts come back."""
