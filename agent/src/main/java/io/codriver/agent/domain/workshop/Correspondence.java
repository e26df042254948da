package io.codriver.agent.domain.workshop;

import io.codriver.agent.domain.roster.Roster;
import io.codriver.agent.domain.roster.Uid;
import io.codriver.agent.domain.roster.User;
import java.util.List;

/**
 * What users and the workshop have written, as far as the car remembers it.
 *
 * @param chat the lines
 * @param bookings the services
 * @param reminders what is due
 */
public record Correspondence(Chat chat, Bookings bookings, Reminders reminders) {

    /** Of a car about which nobody wrote. */
    public static Correspondence none() {
        return new Correspondence(Chat.none(), Bookings.none(), Reminders.none());
    }

    Correspondence with(Chat changed) {
        return new Correspondence(changed, bookings, reminders);
    }

    Correspondence with(Bookings changed) {
        return new Correspondence(chat, changed, reminders);
    }

    Correspondence with(Reminders changed) {
        return new Correspondence(chat, bookings, changed);
    }

    /** Somebody in the car has seen the lines and answers up to these numbers. */
    public Correspondence read(long line, long answer) {
        return with(chat.read(line)).with(bookings.read(answer));
    }

    /** Somebody in the car has seen that reminder. */
    public Correspondence seen(long reminder) {
        return with(reminders.seen(reminder));
    }

    /**
     * What is left of it after the list of users changed. Whoever goes takes its name off its lines; once nobody of
     * before is left, all of it goes: who comes next must not read it. The numbers go on.
     */
    public Correspondence settle(Roster before, Roster after) {
        List<Uid> gone = before.users().stream()
                .map(User::uid)
                .filter(uid -> after.findUser(uid).isEmpty())
                .toList();
        if (gone.isEmpty()) {
            return this;
        }
        if (gone.size() == before.size()) {
            return new Correspondence(
                    new Chat(chat.written(), chat.written(), List.of()),
                    new Bookings(bookings.answered(), bookings.answered(), List.of()),
                    new Reminders(reminders.reminded(), List.of(), List.of()));
        }
        return gone.stream().reduce(this, Correspondence::without, (left, right) -> right);
    }

    private Correspondence without(Uid gone) {
        return with(chat.with(
                        chat.lines().stream().map(line -> line.without(gone)).toList()))
                .with(bookings.with(
                        bookings.all().stream().map(one -> one.without(gone)).toList()));
    }
}
