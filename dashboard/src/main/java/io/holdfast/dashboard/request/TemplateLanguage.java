package io.holdfast.dashboard.request;

import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.event.Observes;

/** Gives every template the language of its request, so that no page has to think of it. */
class TemplateLanguage {

    private final Reader reader;

    TemplateLanguage(Reader reader) {
        this.reader = reader;
    }

    void everywhere(@Observes EngineBuilder engine) {
        engine.addTemplateInstanceInitializer(instance -> instance.setAttribute(
                TemplateInstance.LOCALE, reader.getLanguage().locale()));
    }
}
