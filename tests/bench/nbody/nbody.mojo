# n-body: the Sun and four planets, moved in small steps.
from std.math import sqrt
from std.sys import argv

comptime SOLAR_MASS = 4 * 3.141592653589793 * 3.141592653589793
comptime DAYS = 365.24


@fieldwise_init
struct Body(Copyable):
    var x: Float64
    var y: Float64
    var z: Float64
    var vx: Float64
    var vy: Float64
    var vz: Float64
    var mass: Float64


# x, y, z, velocity in each direction (per day), mass (of suns)
def add_planet(mut bodies: List[Body], x: Float64, y: Float64, z: Float64, vx: Float64, vy: Float64, vz: Float64, mass: Float64):
    var body = Body(x, y, z, vx * DAYS, vy * DAYS, vz * DAYS, mass * SOLAR_MASS)
    # the Sun moves against the planets, so that the whole system stays where it is
    bodies[0].vx -= body.vx * body.mass / SOLAR_MASS
    bodies[0].vy -= body.vy * body.mass / SOLAR_MASS
    bodies[0].vz -= body.vz * body.mass / SOLAR_MASS
    bodies.append(body^)


def sun_and_planets() -> List[Body]:
    var bodies = List[Body]()
    bodies.append(Body(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, SOLAR_MASS))
    add_planet(bodies, 4.84143144246472090e+00, -1.16032004402742839e+00, -1.03622044471123109e-01, 1.66007664274403694e-03, 7.69901118419740425e-03, -6.90460016972063023e-05, 9.54791938424326609e-04)
    add_planet(bodies, 8.34336671824457987e+00, 4.12479856412430479e+00, -4.03523417114321381e-01, -2.76742510726411899e-03, 4.99852801234917238e-03, 2.30417297573763929e-05, 2.85885980666130812e-04)
    add_planet(bodies, 1.28943695621391310e+01, -1.51111514016986312e+01, -2.23307578892655734e-01, 2.96460137564761618e-03, 2.37847173959480950e-03, -2.96589568540237556e-05, 4.36624404335156298e-05)
    add_planet(bodies, 1.53796971148509165e+01, -2.59193146099879641e+01, 1.79258772950371181e-01, 2.68067772490389322e-03, 1.62824170038242295e-03, -9.51592254519715870e-05, 5.15138902046611451e-05)
    return bodies^


def energy(bodies: List[Body]) -> Float64:
    var e = 0.0
    for i in range(len(bodies)):
        var v2 = bodies[i].vx * bodies[i].vx + bodies[i].vy * bodies[i].vy + bodies[i].vz * bodies[i].vz
        e += 0.5 * bodies[i].mass * v2
        for j in range(i + 1, len(bodies)):
            var dx = bodies[i].x - bodies[j].x
            var dy = bodies[i].y - bodies[j].y
            var dz = bodies[i].z - bodies[j].z
            e -= bodies[i].mass * bodies[j].mass / sqrt(dx * dx + dy * dy + dz * dz)
    return e


def advance(mut bodies: List[Body], dt: Float64):
    var n = len(bodies)
    for i in range(n):
        for j in range(i + 1, n):
            var dx = bodies[i].x - bodies[j].x
            var dy = bodies[i].y - bodies[j].y
            var dz = bodies[i].z - bodies[j].z
            var d2 = dx * dx + dy * dy + dz * dz
            var mag = dt / (d2 * sqrt(d2))
            var mi = bodies[i].mass * mag
            var mj = bodies[j].mass * mag
            bodies[i].vx -= dx * mj
            bodies[i].vy -= dy * mj
            bodies[i].vz -= dz * mj
            bodies[j].vx += dx * mi
            bodies[j].vy += dy * mi
            bodies[j].vz += dz * mi
    for i in range(n):
        bodies[i].x += dt * bodies[i].vx
        bodies[i].y += dt * bodies[i].vy
        bodies[i].z += dt * bodies[i].vz


# Mojo has no format for a number of decimals.
def fixed(x: Float64, digits: Int) -> String:
    var scale = 10**digits
    var whole = Int(round(x * Float64(scale)))
    var sign = "-" if whole < 0 else ""
    whole = abs(whole)
    var text = String(whole % scale)
    while text.byte_length() < digits:
        text = "0" + text
    return sign + String(whole // scale) + "." + text


def nbody(n: Int):
    var bodies = sun_and_planets()
    print(fixed(energy(bodies), 9))
    for _ in range(n):
        advance(bodies, 0.01)
    print(fixed(energy(bodies), 9))


def main() raises:
    nbody(atol(argv()[1]))
