package io.holdfast.control.architecture.foreign;

import io.holdfast.local.infra.KafkaBroker;

interface UsesAnotherModule {
    KafkaBroker broker();
}
