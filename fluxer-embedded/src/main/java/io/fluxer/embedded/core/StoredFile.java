package io.fluxer.embedded.core;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * An attachment of a message.
 *
 * @param id its id
 * @param filename its name
 * @param title its title
 * @param description what it shows
 * @param flags its flags
 * @param size its size in bytes
 * @param contentType the type by its name
 * @param url where it can be fetched
 */
record StoredFile(Snowflake id, String filename, @Nullable String title, @Nullable String description, int flags,
		long size, String contentType, String url) {

	StoredFile with(@Nullable String title, @Nullable String description) {
		return new StoredFile(this.id, this.filename, title, description, this.flags, this.size, this.contentType,
				this.url);
	}

}
