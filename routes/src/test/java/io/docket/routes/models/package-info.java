@NullMarked
package io.docket.routes.models;

import org.jspecify.annotations.NullMarked;
