/** What all of the API has in common: contract, errors, screens. */
@NullMarked
package io.docket.routes.http;

import org.jspecify.annotations.NullMarked;
