"""Text as terminals get it; tests/python/text-control-characters.own imports it."""
back = "ab­​c"  # 
formed = """xy"""
