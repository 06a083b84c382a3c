"""The reduced hospital in other tools, over given traces. Run by ``hospital.py`` with their packages.

``python hospital_peers.py TOOL TRACES.npz TIMES.npz`` prints the seconds that the run took, imports
and reading left out. Only numpy and the tool are needed.
"""

import sys
import time
from collections import deque

import numpy as np

DAY = 86400.0


def main() -> None:
    """Run one tool and keep when each patient got a cubicle and a bed."""
    tool, given, kept = sys.argv[1:]
    with np.load(given) as held:
        traces = [
            held[name].tolist() for name in ("arrival", "assessment", "admitted", "stay", "leaving_hour")
        ]
        sizes = [int(held[name]) for name in ("cubicles", "beds", "days")]
    prepared = TOOLS[tool](traces, *sizes)
    started = time.perf_counter()
    in_cubicle, in_bed = prepared()
    print(time.perf_counter() - started)
    np.savez(kept, in_cubicle=in_cubicle, in_bed=in_bed)


def leaves(treated: float, hour: float) -> float:
    """Return when a patient treated by then leaves."""
    today = treated // DAY * DAY + hour
    return today if today >= treated else today + DAY


def simpy_callbacks(traces, cubicles, beds, days):
    """SimPy used as sparely as it can be: events with callbacks, and queues of our own."""
    import simpy

    arrival, assessment, admitted, stay, hour = traces
    clock = simpy.Environment()
    free = [cubicles, beds]
    waiting, boarding = deque(), deque()
    in_cubicle, in_bed = [np.nan] * len(arrival), [np.nan] * len(arrival)

    def after(delay, what, patient):
        clock.timeout(delay, patient).callbacks.append(what)

    def arrive(event):
        waiting.append(event.value)
        fill()
        follow(event.value + 1)

    def follow(patient):
        if patient < len(arrival):
            after(arrival[patient] - clock.now, arrive, patient)

    def fill():
        while free[0] and waiting:
            free[0] -= 1
            patient = waiting.popleft()
            in_cubicle[patient] = clock.now
            after(assessment[patient], assessed, patient)

    def assessed(event):
        if admitted[event.value]:
            boarding.append(event.value)
            bed()
        else:
            free[0] += 1
            fill()

    def bed():
        while free[1] and boarding:
            free[1] -= 1
            free[0] += 1
            patient = boarding.popleft()
            in_bed[patient] = clock.now
            after(leaves(clock.now + stay[patient], hour[patient]) - clock.now, left, patient)
            fill()

    def left(event):
        free[1] += 1
        bed()

    def run():
        follow(0)
        clock.run(until=days * DAY)
        return in_cubicle, in_bed

    return run


def simpy_processes(traces, cubicles, beds, days):
    """SimPy as its documentation teaches it: a generator a patient."""
    import simpy

    clock = simpy.Environment()
    cubicle, bed = simpy.Resource(clock, cubicles), simpy.Resource(clock, beds)
    in_cubicle, in_bed = [np.nan] * len(traces[0]), [np.nan] * len(traces[0])

    def patient(number, arrives, assessment, admitted, stay, hour):
        yield clock.timeout(arrives)
        mine = cubicle.request()
        yield mine
        in_cubicle[number] = clock.now
        yield clock.timeout(assessment)
        if admitted:
            held = bed.request()
            yield held
            in_bed[number] = clock.now
        cubicle.release(mine)
        if admitted:
            yield clock.timeout(leaves(clock.now + stay, hour) - clock.now)
            bed.release(held)

    def run():
        for number, row in enumerate(zip(*traces, strict=True)):
            clock.process(patient(number, *row))
        clock.run(until=days * DAY)
        return in_cubicle, in_bed

    return run


def ciw_network(traces, cubicles, beds, days):
    """Ciw: two nodes; a bed has no queue, so that patients block the cubicle."""
    import ciw

    arrival, assessment, admitted, stay, hour = traces

    class Assessment(ciw.dists.Distribution):
        def sample(self, t=None, ind=None):
            return assessment[ind.id_number - 1]

    class Stay(ciw.dists.Distribution):
        def sample(self, t=None, ind=None):
            place = ind.id_number - 1
            return leaves(t + stay[place], hour[place]) - t

    class ByTrace(ciw.routing.NodeRouting):
        def next_node(self, ind):
            return self.simulation.nodes[2 if admitted[ind.id_number - 1] else -1]

    gaps = np.diff([0.0, *arrival]).tolist()
    network = ciw.create_network(
        arrival_distributions=[ciw.dists.Sequential([*gaps, np.inf]), None],
        service_distributions=[Assessment(), Stay()],
        routing=ciw.routing.NetworkRouting([ByTrace(), ciw.routing.Leave()]),
        number_of_servers=[cubicles, beds],
        queue_capacities=[float("inf"), 0],
    )
    simulation = ciw.Simulation(network)

    def run():
        simulation.simulate_until_max_time(days * DAY)
        found = np.full((2, len(arrival)), np.nan)
        for patient in simulation.get_all_individuals():
            for record in patient.data_records:
                found[record.node - 1, patient.id_number - 1] = record.service_start_date
        return found[0], found[1]

    return run


def salabim_components(traces, cubicles, beds, days):
    """A salabim component a patient, as generators."""
    import salabim

    salabim.yieldless(False)
    environment = salabim.Environment(time_unit="seconds")
    cubicle, bed = salabim.Resource(capacity=cubicles), salabim.Resource(capacity=beds)
    in_cubicle, in_bed = [np.nan] * len(traces[0]), [np.nan] * len(traces[0])

    class Patient(salabim.Component):
        def setup(self, number, assessment, admitted, stay, hour):
            self.given = number, assessment, admitted, stay, hour

        def process(self):
            number, assessment, admitted, stay, hour = self.given
            yield self.request(cubicle)
            in_cubicle[number] = self.env.now()
            yield self.hold(assessment)
            if admitted:
                yield self.request(bed)
                in_bed[number] = self.env.now()
                self.release(cubicle)
                yield self.hold(till=leaves(self.env.now() + stay, hour))

    class Door(salabim.Component):
        def process(self):
            for number, (arrives, *needs) in enumerate(zip(*traces, strict=True)):
                yield self.hold(till=arrives)
                Patient(number=number, assessment=needs[0], admitted=needs[1], stay=needs[2], hour=needs[3])

    def run():
        Door()
        environment.run(till=days * DAY)
        return in_cubicle, in_bed

    return run


TOOLS = {
    "simpy-callbacks": simpy_callbacks,
    "simpy": simpy_processes,
    "ciw": ciw_network,
    "salabim": salabim_components,
}


if __name__ == "__main__":
    main()
