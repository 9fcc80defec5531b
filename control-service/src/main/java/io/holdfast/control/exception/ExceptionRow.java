package io.holdfast.control.exception;

import io.holdfast.control.assess.Exemption;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An exception as it is stored. {@code published} is false as long as the topology has not been told of this version. */
@Entity
@Table(name = "exemption")
class ExceptionRow {

    @Id
    UUID id;

    String controlId;

    @Nullable
    String subject;

    String reason;

    @Enumerated(EnumType.STRING)
    ExceptionState state;

    String requestedBy;
    Instant requestedAt;
    Instant expiresAt;

    @Nullable
    String decidedBy;

    @Nullable
    Instant decidedAt;

    @Version
    long version;

    boolean published;

    /** For Hibernate, which fills the fields afterwards. */
    @SuppressWarnings("NullAway.Init")
    protected ExceptionRow() {}

    ExceptionRow(ExceptionRequest request, String requestedBy, Instant now) {
        this.id = UUID.randomUUID();
        this.controlId = request.controlId();
        this.subject = request.subject();
        this.reason = request.reason();
        this.expiresAt = request.expiresAt();
        this.state = ExceptionState.REQUESTED;
        this.requestedBy = requestedBy;
        this.requestedAt = now;
        // A request is nobody's business but the approver's.
        this.published = true;
    }

    void decide(ExceptionState decision, String by, Instant now) {
        state = decision;
        decidedBy = by;
        decidedAt = now;
        published = false;
    }

    ExceptionState stateAt(Instant now) {
        return state == ExceptionState.REVOKED || expiresAt.isAfter(now) ? state : ExceptionState.EXPIRED;
    }

    Exemption toExemption() {
        return new Exemption(id.toString(), controlId, subject, reason, expiresAt, state != ExceptionState.APPROVED);
    }
}
