package io.codriver.simulator.suite;

/** The suite over what users see and do, the same for every broker: its parts are the interfaces. */
abstract class UsageContract extends OneBroker
        implements AccessContract,
                PlanContract,
                RemoteContract,
                TripContract,
                AuditContract,
                MessageContract,
                ViewContract {}
