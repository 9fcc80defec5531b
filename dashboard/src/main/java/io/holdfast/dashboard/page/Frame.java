package io.holdfast.dashboard.page;

import io.holdfast.dashboard.words.Language;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * What every page has around it.
 *
 * @param address path and query of this page, where its fragments are fetched again
 * @param now the instant that "ago" on this page counts from
 */
public record Frame(
        String user, String role, boolean mayAct, Section section, String address, Instant now, Language language) {

    /** The same around a page that answers a form: what is fetched again is the page that the form came from. */
    public Frame at(Address page) {
        return new Frame(user, role, mayAct, section, page.toString(), now, language);
    }

    /** The navigation; a group without a page is not in it. */
    public List<Section.Group> groups() {
        return Arrays.stream(Section.Group.values())
                .filter(group -> !group.sections().isEmpty())
                .toList();
    }

    /** What another page is called, for a link to it. */
    public String titleOf(String page) {
        return Section.valueOf(page).title(language);
    }

    public String title() {
        return section.title(language);
    }
}
