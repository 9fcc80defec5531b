package io.holdfast.dashboard.page;

/** The pages of the navigation, in its order. */
public enum Section {
    OVERVIEW("Overview", "/", "overview"),
    MEASURES("Measures", "/measures", "measures"),
    CONTROLS("Controls", "/controls", "controls"),
    MATRIX("Matrix", "/matrix", "matrix"),
    FINDINGS("Findings", "/findings", "findings"),
    EXCEPTIONS("Exceptions", "/exceptions", "exceptions"),
    HISTORY("History", "/history", "history"),
    REPORTS("Reports", "/reports", "reports"),
    EVIDENCE("Evidence", "/evidence", "evidence"),
    ASSETS("Assets", "/assets", "assets"),
    ATTESTATIONS("Attestations", "/attestations", "attestations"),
    SOURCES("Sources", "/sources", "sources"),
    PIPELINE("Pipeline", "/pipeline", "pipeline"),
    SETTINGS("Settings", "/settings", "settings");

    private final String title;
    private final String path;
    private final String icon;

    Section(String title, String path, String icon) {
        this.title = title;
        this.path = path;
        this.icon = icon;
    }

    public String title() {
        return title;
    }

    public String path() {
        return path;
    }

    public String icon() {
        return icon;
    }
}
