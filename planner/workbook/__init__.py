"""The input workbook: the only code that knows cells."""
