comptime FACTOR = 2.0
