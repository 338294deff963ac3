package io.fluxer.entity;

import java.time.Instant;
import java.util.List;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * A guild's application to stand in the public list of guilds.
 *
 * @param guildId the guild
 * @param guildNsfwLevel whom the content of the guild is for
 * @param status how far the application is, such as {@code pending}
 * @param description what the guild is about
 * @param categoryType the number of a category of the instance
 * @param primaryLanguage the code of the language that is mostly spoken
 * @param customTags words that the guild is found by
 * @param appliedAt when it was made
 * @param reviewedAt when it was decided
 * @param reviewReason why it was decided so
 * @param removedAt when the guild was taken off the list
 * @param removalReason why it was
 * @since 0.1.0
 */
public record DiscoveryApplication(Snowflake guildId, @Nullable NsfwLevel guildNsfwLevel, String status,
		String description, int categoryType, @Nullable String primaryLanguage, List<String> customTags,
		@Nullable Instant appliedAt, @Nullable Instant reviewedAt, @Nullable String reviewReason,
		@Nullable Instant removedAt, @Nullable String removalReason) {

	/**
	 * Fills in what the wire left out.
	 */
	public DiscoveryApplication(Snowflake guildId, @Nullable NsfwLevel guildNsfwLevel, @Nullable String status,
			@Nullable String description, int categoryType, @Nullable String primaryLanguage,
			@Nullable List<String> customTags, @Nullable Instant appliedAt, @Nullable Instant reviewedAt,
			@Nullable String reviewReason, @Nullable Instant removedAt, @Nullable String removalReason) {
		this.guildId = Entities.requireId(guildId, "discovery application");
		this.guildNsfwLevel = guildNsfwLevel;
		this.status = Entities.text(status);
		this.description = Entities.text(description);
		this.categoryType = categoryType;
		this.primaryLanguage = primaryLanguage;
		this.customTags = Entities.list(customTags);
		this.appliedAt = appliedAt;
		this.reviewedAt = reviewedAt;
		this.reviewReason = reviewReason;
		this.removedAt = removedAt;
		this.removalReason = removalReason;
	}

}
