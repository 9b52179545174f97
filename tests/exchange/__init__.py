"""Plans from other systems, and schedules for them."""
