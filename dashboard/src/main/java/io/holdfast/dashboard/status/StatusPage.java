package io.holdfast.dashboard.status;

import io.holdfast.dashboard.services.control.PublicDeclaration;
import io.holdfast.dashboard.words.Language;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;

/**
 * What everybody may see of a declaration.
 *
 * @param language of this page, which need not be the one of the declaration
 * @param holding how many measures hold
 */
record StatusPage(PublicDeclaration declaration, Language language, int holding, List<Group> groups, Instant now)
        implements TemplateInstance {

    /** The measures under one heading of the document. */
    record Group(String section, List<PublicDeclaration.Line> measures) {}
}
