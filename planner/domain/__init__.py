"""The facts of a workshop and of its schedules, without pandas, openpyxl or a solver."""
