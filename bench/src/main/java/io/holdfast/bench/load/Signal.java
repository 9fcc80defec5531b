package io.holdfast.bench.load;

import java.util.Locale;

/**
 * One kind of evidence as its tool would send it, once when all is well and once when something broke. The data have the
 * fields and sizes of real tool output.
 */
public enum Signal {
    BACKUP("backup.run", "restic", """
            {"outcome":"success","started_at":"{time}","finished_at":"{time}","bytes":734003200,"encrypted":true,\
            "dry_run":false,"repository":"s3:https://backup.example.org/prod","files":18211,"examined":1}""", """
            {"outcome":"failure","started_at":"{time}","finished_at":"{time}","bytes":0,"encrypted":true,\
            "dry_run":false,"repository":"s3:https://backup.example.org/prod","files":0,"examined":1}"""),
    BACKUP_CHECK("backup.check", "restic", """
            {"outcome":"success","finished_at":"{time}","num_errors":0,"broken_packs":0,"data_read":true,\
            "exit_code":0}""", """
            {"outcome":"failure","finished_at":"{time}","num_errors":2,"broken_packs":1,"data_read":true,\
            "exit_code":1}"""),
    AUTHENTICATION("account.authentication", "keycloak", """
            {"application":"keycloak/prod","enabled":true,"privileged":true,"mfa_enforced":true,\
            "mfa_methods":["otp","webauthn"],"password_set":true,"shared":false,"directory":"ldap"}""", """
            {"application":"keycloak/prod","enabled":true,"privileged":true,"mfa_enforced":false,\
            "mfa_methods":[],"password_set":true,"shared":false,"directory":"ldap"}"""),
    PATCHES("patch.status", "trivy", """
            {"missing_security_updates":0,"oldest_missing_days":0,"end_of_life":false,"reboot_required":false,\
            "examined_packages":412}""", """
            {"missing_security_updates":7,"oldest_missing_days":61,"end_of_life":true,"reboot_required":true,\
            "examined_packages":412}"""),
    PERMISSIONS("permission.audit", "postgres-roles", """
            {"reviewed_at":"{time}","reviewer":"person/ines.example","accounts_reviewed":48,"excess_found":0,\
            "excess_revoked":0}""", """
            {"reviewed_at":"{time}","reviewer":"","accounts_reviewed":48,"excess_found":5,\
            "excess_revoked":0}""");

    private final String kind;
    private final String source;
    private final String good;
    private final String bad;

    Signal(String kind, String tool, String good, String bad) {
        this.kind = kind;
        this.source = "bench/" + tool;
        this.good = good;
        this.bad = bad;
    }

    /** The evidence kind, which is the CloudEvents type. */
    public String kind() {
        return kind;
    }

    public String source() {
        return source;
    }

    /** The kind's data alone, with slots. */
    String data(boolean holds) {
        return holds ? good : bad;
    }

    /** A whole CloudEvent in structured mode, with slots. */
    String event(boolean holds) {
        return String.format(
                Locale.ROOT,
                "{\"specversion\":\"1.0\",\"id\":\"{id}\",\"source\":\"%s\",\"type\":\"%s\",\"subject\":\"{subject}\","
                        + "\"time\":\"{time}\",\"datacontenttype\":\"application/json\",\"data\":%s}",
                source,
                kind,
                data(holds));
    }
}
