"""Plans from other systems and schedules for them: conferences in CoSPLib's workbooks, lists of items as CSV."""
