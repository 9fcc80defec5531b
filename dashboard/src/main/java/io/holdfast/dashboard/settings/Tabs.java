package io.holdfast.dashboard.settings;

import io.holdfast.dashboard.page.Address;
import io.holdfast.dashboard.page.Choice;
import io.holdfast.dashboard.words.Language;
import java.util.List;

/** The parts of the settings. */
enum Tabs {
    CHANNELS("Channels", "Kanäle", ""),
    ROUTES("Routes", "Routen", "routes"),
    SILENCES("Silences", "Stummschaltungen", "silences"),
    MAINTENANCE("Maintenance", "Wartung", "maintenance");

    private final String english;
    private final String german;
    private final String part;

    Tabs(String english, String german, String part) {
        this.english = english;
        this.german = german;
        this.part = part;
    }

    private Address address() {
        return part.isEmpty() ? Address.of("settings") : Address.of("settings", part);
    }

    static List<Choice> with(Tabs chosen, Language language) {
        return List.of(values()).stream()
                .map(each -> new Choice(
                        language.pick(each.english, each.german), null, null, each.address(), each == chosen))
                .toList();
    }
}
