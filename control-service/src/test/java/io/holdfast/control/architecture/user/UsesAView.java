package io.holdfast.control.architecture.user;

import io.holdfast.control.architecture.view.WritingResource;

class UsesAView extends WritingResource {}
