package io.holdfast.evidence.adapt;

import com.fasterxml.jackson.databind.JsonNode;
import io.holdfast.contracts.EvidenceEvent;
import io.holdfast.evidence.adapt.ToolJson.Parsed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keycloak's admin REST API: the users of one realm become one inventory snapshot and one fact about each account's
 * authentication.
 *
 * @see KeycloakExport for the two forms that are read
 * @see <a href="https://www.keycloak.org/docs-api/latest/rest-api/index.html">Keycloak Admin REST API</a>
 */
final class KeycloakAdapter implements Adapter {

    private static final String INVENTORY = "inventory.snapshot";
    private static final String AUTHENTICATION = "account.authentication";
    private static final String WRONG_OUTPUT =
            "This is not a list of users from Keycloak's admin API (GET /admin/realms/{realm}/users).";

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public String title() {
        return "Keycloak: the users of a realm with their credentials and role mappings";
    }

    @Override
    public Set<String> kinds() {
        return Set.of(INVENTORY, AUTHENTICATION);
    }

    @Override
    public Adapted adapt(AdapterInput input) {
        return switch (ToolJson.parse(input.body())) {
            case Parsed.Broken broken -> Adapted.Refused.body(WRONG_OUTPUT + " It " + broken.why() + ".");
            case Parsed.Tree tree -> adapt(tree.root(), input);
        };
    }

    private static Adapted adapt(JsonNode root, AdapterInput input) {
        var flaws = new Flaws();
        var export = KeycloakExport.read(root, flaws);
        var accounts = export.users().stream()
                .map(user -> KeycloakAccount.read(user, export))
                .toList();
        refuseDoubles(accounts);
        if (flaws.none() && accounts.isEmpty()) {
            // An empty list is what a token without the right to view users gets, too; it must never retire anything.
            return Adapted.Refused.body("Keycloak lists no user, so nothing was examined.");
        }
        var told = export.time();
        var time = told != null
                ? told
                : Told.time(
                        input,
                        "Keycloak's answer holds no time: say with the time parameter when it was asked.",
                        flaws);
        // Only now has every field been read, so only now is it known that none is flawed.
        var events = events(accounts, export, time, input);
        return flaws.none() ? new Adapted.Events(events) : flaws.refuse(WRONG_OUTPUT);
    }

    private static void refuseDoubles(List<KeycloakAccount> accounts) {
        var seen = new HashSet<String>();
        accounts.stream().filter(account -> !seen.add(account.username())).forEach(account -> account.user()
                .flaw("username", "appears twice: were two pages or two realms merged?"));
    }

    private static List<EvidenceEvent> events(
            List<KeycloakAccount> accounts, KeycloakExport export, Instant time, AdapterInput input) {
        var population = population(export, input);
        var inventory = new Fact.Data()
                .put("population", Map.of("uid", population, "kind", KeycloakAccount.KIND))
                .put("complete", export.complete())
                .put(
                        "assets",
                        accounts.stream()
                                .map(account -> account.asset(population, export))
                                .toList());
        var events = new ArrayList<EvidenceEvent>();
        events.add(new Fact(INVENTORY, population, time, inventory.facts()).statedBy(input.source()));
        for (var account : accounts) {
            events.add(
                    new Fact(AUTHENTICATION, account.uid(population), time, account.authentication(population, export))
                            .statedBy(input.source()));
        }
        return events;
    }

    private static String population(KeycloakExport export, AdapterInput input) {
        var told = input.subject();
        if (told != null) {
            return told;
        }
        return export.realm() == null ? input.source() : input.source() + "/" + export.realm();
    }
}
