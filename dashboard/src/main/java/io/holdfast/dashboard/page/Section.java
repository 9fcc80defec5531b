package io.holdfast.dashboard.page;

/** The pages of the navigation, in its order. */
public enum Section {
    OVERVIEW("Overview", "/", "overview"),
    MEASURES("Measures", "/measures", "measures"),
    CONTROLS("Controls", "/controls", "controls"),
    FINDINGS("Findings", "/findings", "findings"),
    EVIDENCE("Evidence", "/evidence", "evidence"),
    ASSETS("Assets", "/assets", "assets"),
    PIPELINE("Pipeline", "/pipeline", "pipeline");

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
