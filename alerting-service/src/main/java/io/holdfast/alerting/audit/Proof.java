package io.holdfast.alerting.audit;

import java.util.Locale;

/** What must hold at every moment. Its query gives what contradicts it, at a moment {@code m} that is late if it is before {@code m.late}. */
enum Proof {
    /**
     * Every open finding has somebody or something that goes on: a time (a due date with its reminder, proof awaited, recovering), a person, an
     * exception that ends, or a message that was or will be sent.
     */
    NEXT_STEP("""
            select id::text as what from moment m, finding f
            where status not in ('RESOLVED', 'CLOSED') and updated_at <= m.late
                and due_at is null and verify_until is null and recover_at is null
                and assigned_to is null and status = 'OPEN' and exempt_since is null
                and not exists (select from notification_finding n
                    where n.finding_id = f.id and n.opening = f.times_opened)"""),
    /** What waits for a time is dealt with when that has come. */
    TIMERS("""
            select id::text as what from moment m, finding
            where status not in ('RESOLVED', 'CLOSED') and not overdue and due_at <= m.late and exempt_since is null
            union all select id::text from moment m, finding
                where status in ('OPEN', 'ACKNOWLEDGED', 'IN_PROGRESS') and condition <> 'RECOVERING' and not overdue
                    and remind_at <= m.late and due_at > m.now and exempt_since is null
                    and updated_at <= m.late
            union all select id::text from moment m, finding where verify_until <= m.late
            union all select id::text from moment m, finding where recover_at <= m.late
            union all select control_id || ' on ' || subject from moment m, awaited_evidence where due_at <= m.late"""),
    /** A group of findings is looked at when it is due. */
    GROUPS("select id::text as what from moment m, route_group where next_flush_at <= m.late"),
    /** What is to be delivered is tried when it is due; a channel that is busy delivering does move. */
    DELIVERIES("""
            select n.id::text as what from moment m, notification n join channel c on c.id = n.channel_id
            where n.status in ('PENDING', 'RETRYING') and n.next_attempt_at <= m.late
                and (n.leased_until is null or n.leased_until <= m.late)
                and (c.enabled or n.reason = 'TEST' or c.removed_at is not null or n.give_up_at <= m.late)
                and (n.reason = 'TEST' or not exists (select from notification earlier
                    where earlier.group_key = n.group_key and earlier.channel_id = n.channel_id
                        and earlier.position < n.position and earlier.status in ('PENDING', 'RETRYING')))
                and not exists (select from notification busy
                    where busy.channel_id = n.channel_id and busy.status in ('PENDING', 'RETRYING')
                        and busy.leased_until > m.now)""");

    private final String contradictions;

    Proof(String contradictions) {
        this.contradictions = contradictions;
    }

    String contradictions() {
        return contradictions;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
