/** Users, keys, sessions and what they did. */
@NullMarked
package io.docket.routes.store.accounts;

import org.jspecify.annotations.NullMarked;
