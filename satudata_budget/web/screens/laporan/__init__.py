"""Reports and charts as files: choosing, making, taking along."""
