package io.holdfast.dashboard.attestations;

import io.holdfast.dashboard.form.Field;
import io.holdfast.dashboard.page.Frame;
import io.holdfast.dashboard.services.answer.Trouble;
import io.holdfast.dashboard.services.control.ControlDetail;
import io.holdfast.dashboard.services.control.Kind;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form in which a person states something.
 *
 * @param id of the event that is sent, so that sending twice states it once
 * @param time when it was true, as it was written
 * @param refused why it was not taken in
 */
record GivePage(
        Frame frame,
        ControlDetail control,
        Kind kind,
        String subject,
        List<Field> fields,
        String id,
        String time,
        @Nullable Trouble refused)
        implements TemplateInstance {}
