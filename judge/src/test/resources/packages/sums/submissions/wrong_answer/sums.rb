# says nothing at all
gets
