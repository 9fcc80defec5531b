package io.holdfast.dashboard.page;

import io.holdfast.dashboard.words.Language;
import java.util.Arrays;
import java.util.List;

/** The pages of the navigation, in its order. A page that does not exist has no line here, so no link leads nowhere. */
public enum Section {
    OVERVIEW(Group.WATCH, "Overview", "Übersicht", "/", "overview"),
    MEASURES(Group.WATCH, "Measures", "Maßnahmen", "/measures", "measures"),
    CONTROLS(Group.WATCH, "Controls", "Kontrollen", "/controls", "controls"),
    MATRIX(Group.WATCH, "Matrix", "Matrix", "/matrix", "matrix"),
    FINDINGS(Group.WATCH, "Findings", "Befunde", "/findings", "findings"),
    EXCEPTIONS(Group.WATCH, "Exceptions", "Ausnahmen", "/exceptions", "exceptions"),
    EVIDENCE(Group.PROVE, "Evidence", "Nachweise", "/evidence", "evidence"),
    ATTESTATIONS(Group.PROVE, "Attestations", "Bestätigungen", "/attestations", "attestations"),
    ASSETS(Group.PROVE, "Assets", "Assets", "/assets", "assets"),
    HISTORY(Group.PROVE, "History", "Verlauf", "/history", "history"),
    REPORTS(Group.PROVE, "Reports", "Berichte", "/reports", "reports"),
    SOURCES(Group.RUN, "Sources", "Quellen", "/sources", "sources"),
    PIPELINE(Group.RUN, "Pipeline", "Pipeline", "/pipeline", "pipeline"),
    SETTINGS(Group.RUN, "Settings", "Einstellungen", "/settings", "settings");

    /** What people come for. */
    public enum Group {
        WATCH("Watch", "Überwachen"),
        PROVE("Prove", "Belegen"),
        RUN("Run", "Betreiben");

        private final String english;
        private final String german;

        Group(String english, String german) {
            this.english = english;
            this.german = german;
        }

        public String title(Language language) {
            return language.pick(english, german);
        }

        public List<Section> sections() {
            return Arrays.stream(Section.values())
                    .filter(section -> section.group == this)
                    .toList();
        }
    }

    private final Group group;
    private final String english;
    private final String german;
    private final String path;
    private final String icon;

    Section(Group group, String english, String german, String path, String icon) {
        this.group = group;
        this.english = english;
        this.german = german;
        this.path = path;
        this.icon = icon;
    }

    /** The section that a path of this dashboard belongs to; the overview where no other does. */
    public static Section at(String path) {
        return Arrays.stream(values())
                .filter(each -> path.equals(each.path) || path.startsWith(each.path + "/"))
                .findFirst()
                .orElse(OVERVIEW);
    }

    public String title(Language language) {
        return language.pick(english, german);
    }

    public String path() {
        return path;
    }

    public String icon() {
        return icon;
    }
}
