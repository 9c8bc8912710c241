/** Language models and translators, which run elsewhere: what is asked of them, within which limits. */
@NullMarked
package io.docket.routes.models;

import org.jspecify.annotations.NullMarked;
