package io.holdfast.dashboard.settings;

import io.holdfast.dashboard.page.Address;
import io.holdfast.dashboard.page.Choice;
import io.holdfast.dashboard.words.Language;
import java.util.List;

/** The parts of the settings. */
enum Tabs {
    CHANNELS("Channels", "Kanäle", Address.of("settings")),
    ROUTES("Routes", "Routen", Address.of("settings", "routes")),
    SILENCES("Silences", "Stummschaltungen", Address.of("settings", "silences")),
    MAINTENANCE("Maintenance", "Wartung", Address.of("settings", "maintenance"));

    private final String english;
    private final String german;
    private final Address address;

    Tabs(String english, String german, Address address) {
        this.english = english;
        this.german = german;
        this.address = address;
    }

    static List<Choice> with(Tabs chosen, Language language) {
        return List.of(values()).stream()
                .map(each -> new Choice(
                        language.pick(each.english, each.german), null, null, each.address, each == chosen))
                .toList();
    }
}
