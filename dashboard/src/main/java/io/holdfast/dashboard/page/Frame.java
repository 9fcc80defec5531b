package io.holdfast.dashboard.page;

import java.time.Instant;
import java.util.List;

/**
 * What every page has around it.
 *
 * @param address path and query of this page, where its fragments are fetched again
 * @param now the instant that "ago" on this page counts from
 */
public record Frame(String user, String role, boolean mayAct, Section section, String address, Instant now) {

    public List<Section> sections() {
        return List.of(Section.values());
    }
}
