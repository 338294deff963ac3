package io.fluxer.entity;

import java.time.Instant;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * A pack of emojis or stickers.
 *
 * @param id the id
 * @param name the name
 * @param description what it holds
 * @param type the kind: {@code emoji} or {@code sticker}
 * @param creatorId who made it
 * @param createdAt when it was made
 * @param updatedAt when it was changed last
 * @param creator who made it
 * @since 0.1.0
 */
public record ExpressionPack(Snowflake id, String name, @Nullable String description, @Nullable String type,
		@Nullable Snowflake creatorId, @Nullable Instant createdAt, @Nullable Instant updatedAt,
		@Nullable User creator) {

	/**
	 * Fills in what the wire left out.
	 */
	public ExpressionPack(Snowflake id, @Nullable String name, @Nullable String description, @Nullable String type,
			@Nullable Snowflake creatorId, @Nullable Instant createdAt, @Nullable Instant updatedAt,
			@Nullable User creator) {
		this.id = Entities.requireId(id, "expression pack");
		this.name = Entities.text(name);
		this.description = description;
		this.type = type;
		this.creatorId = creatorId;
		this.createdAt = createdAt;
		this.updatedAt = updatedAt;
		this.creator = creator;
	}

}
