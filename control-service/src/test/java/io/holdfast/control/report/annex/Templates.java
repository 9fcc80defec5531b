package io.holdfast.control.report.annex;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.ValueResolvers;
import io.quarkus.qute.Variant;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Renders the real templates without the service. */
final class Templates {

    private Templates() {}

    static Annexes annexes() {
        var engine = Engine.builder()
                .addDefaults()
                .addValueResolver(ValueResolvers.rawResolver())
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .addLocator(id -> Optional.of(new Located(id)))
                .build();
        return new Annexes(engine, new PdfPrinter());
    }

    private record Located(String id) implements TemplateLocator.TemplateLocation {

        @Override
        public Reader read() {
            var resource = Templates.class.getResourceAsStream("/templates/" + id);
            return new InputStreamReader(Objects.requireNonNull(resource, id), StandardCharsets.UTF_8);
        }

        @Override
        public Optional<Variant> getVariant() {
            return Optional.of(Variant.forContentType(Variant.TEXT_HTML));
        }
    }
}
