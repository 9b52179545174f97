"""What commands print, beside what tests/test_cli.py says of exit codes and files."""
