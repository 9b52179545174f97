"""Building the model, and finding and proving schedules."""
