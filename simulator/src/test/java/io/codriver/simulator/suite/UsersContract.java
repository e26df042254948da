package io.codriver.simulator.suite;

/** The suite over the contract about the list of users, the same for every broker: its parts are the interfaces. */
abstract class UsersContract extends OneBroker
        implements RosterContract,
                RemovalContract,
                RightsContract,
                PrimaryContract,
                DesignationContract,
                WorkshopContract,
                ResetContract,
                LendingContract,
                PrivacyContract,
                ReunionContract {}
