package io.holdfast.e2e;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One of the four signals that the product exists for: a control, a subject that it covers, and facts that keep or break
 * the promise.
 */
enum Signal {
    BACKUP_SUCCESS("backup-recent", "backup.run", "e2e-app01"),
    TWO_FACTOR_ENFORCEMENT("mfa-enforced", "account.authentication", "e2e-directory/alice"),
    PATCH_LEVEL("patch-current", "patch.status", "e2e-app01"),
    PERMISSION_AUDIT("excess-permissions-revoked", "permission.audit", "e2e-customers");

    private final String control;
    private final String kind;
    private final String subject;

    Signal(String control, String kind, String subject) {
        this.control = control;
        this.kind = kind;
        this.subject = subject;
    }

    String control() {
        return control;
    }

    String subject() {
        return subject;
    }

    String kind() {
        return kind;
    }

    /** Evidence of this kind about the subject, true at {@code time}. */
    Map<String, Object> evidence(String id, boolean holds, String time) {
        var event = new LinkedHashMap<String, Object>();
        event.put("specversion", "1.0");
        event.put("id", id);
        event.put("source", "e2e");
        event.put("type", kind);
        event.put("subject", subject);
        event.put("time", time);
        event.put("data", facts(holds, time));
        return event;
    }

    private Map<String, Object> facts(boolean holds, String time) {
        return switch (this) {
            case BACKUP_SUCCESS ->
                Map.of(
                        "outcome",
                        holds ? "success" : "failure",
                        "bytes",
                        holds ? 4096 : 0,
                        "encrypted",
                        true,
                        "dry_run",
                        false);
            case TWO_FACTOR_ENFORCEMENT ->
                Map.of("application", "directory", "enabled", true, "mfa_enforced", holds, "password_set", true);
            case PATCH_LEVEL ->
                Map.of(
                        "missing_security_updates",
                        holds ? 0 : 7,
                        "oldest_missing_days",
                        holds ? 0 : 45,
                        "examined_packages",
                        412);
            case PERMISSION_AUDIT ->
                Map.of(
                        "reviewed_at",
                        time,
                        "reviewer",
                        "r.reviewer",
                        "accounts_reviewed",
                        12,
                        "excess_found",
                        2,
                        "excess_revoked",
                        holds ? 2 : 1);
        };
    }
}
