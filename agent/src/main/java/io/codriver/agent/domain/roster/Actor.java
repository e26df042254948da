package io.codriver.agent.domain.roster;

/** Who asks. What they may do is looked up in the car's own list: nobody's word is taken for a role. */
public sealed interface Actor {
    /** Hands this actor to the case of its kind. */
    <R> R match(Cases<R> cases);

    /** One method a kind. */
    interface Cases<R> {
        R user(User actor);

        R servicePartner(ServicePartner actor);

        R cloud(Cloud actor);
    }

    /** An account; whether it is linked to this car is another question. */
    record User(UserId id) implements Actor {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.user(this);
        }
    }

    /**
     * A workshop or dealer.
     *
     * @param id 1 to 64 letters, digits, {@code -} or {@code _}
     */
    record ServicePartner(String id) implements Actor {
        public ServicePartner {
            if (!id.matches("[A-Za-z0-9_-]{1,64}")) {
                throw new IllegalArgumentException("a service partner's id is 1 to 64 letters, digits, - or _");
            }
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.servicePartner(this);
        }
    }

    /** The maker's cloud itself. */
    record Cloud() implements Actor {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.cloud(this);
        }
    }
}
