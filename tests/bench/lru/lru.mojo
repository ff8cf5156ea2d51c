# A cache of 100,000 keys that forgets the one not used for longest: three lists of indexes and a dict from key to slot.
# Prints the hits, the size, a checksum over the keys from the newest on.
from std.sys import argv

comptime CAPACITY = 100000


struct Generator:
    var s: Int

    def __init__(out self):
        self.s = 42

    def next(mut self, k: Int) -> Int:
        self.s = self.s * 48271 % 2147483647
        return self.s % k


# Slot 0 stands before the newest and behind the oldest.
struct Cache:
    var keys: List[Int]
    var previous: List[Int]
    var next: List[Int]
    var slots: Dict[Int, Int]

    def __init__(out self):
        self.keys = [0]
        self.previous = [0]
        self.next = [0]
        self.slots = Dict[Int, Int]()

    def unlink(mut self, slot: Int):
        self.next[self.previous[slot]] = self.next[slot]
        self.previous[self.next[slot]] = self.previous[slot]

    def link_front(mut self, slot: Int):
        var first = self.next[0]
        self.previous[slot] = 0
        self.next[slot] = first
        self.previous[first] = slot
        self.next[0] = slot

    # True: it was there.
    def use(mut self, key: Int) raises -> Bool:
        var slot = self.slots.get(key, 0)
        if slot > 0:
            self.unlink(slot)
            self.link_front(slot)
            return True
        slot = len(self.keys)
        if slot <= CAPACITY:
            self.keys.append(key)
            self.previous.append(0)
            self.next.append(0)
        else:
            slot = self.previous[0]
            self.unlink(slot)
            _ = self.slots.pop(self.keys[slot])
            self.keys[slot] = key
        self.slots[key] = slot
        self.link_front(slot)
        return False


def main() raises:
    var n = atol(argv()[1])
    var generator = Generator()
    var cache = Cache()
    var hits = 0
    for _ in range(n):
        var a = generator.next(200000)
        var b = generator.next(200000)
        if cache.use(min(a, b)):
            hits += 1
    var h = 0
    var slot = cache.next[0]
    while slot != 0:
        h = (h * 31 + cache.keys[slot]) % 1000000007
        slot = cache.next[slot]
    print(hits, len(cache.slots), h)
