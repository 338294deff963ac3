package io.fluxer.entity;

import java.util.List;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * What a search for members found.
 *
 * @param guildId the guild
 * @param members the members found
 * @param pageResultCount how many of them this page holds
 * @param totalResultCount how many there are
 * @param indexing whether the index is still being made, so that members may be missing
 * @since 0.1.0
 */
public record MemberSearchResults(@Nullable Snowflake guildId, List<MemberSearchResult> members, long pageResultCount,
		long totalResultCount, boolean indexing) {

	/**
	 * Fills in what the wire left out.
	 */
	public MemberSearchResults(@Nullable Snowflake guildId, @Nullable List<MemberSearchResult> members,
			long pageResultCount, long totalResultCount, boolean indexing) {
		this.guildId = guildId;
		this.members = Entities.list(members);
		this.pageResultCount = pageResultCount;
		this.totalResultCount = totalResultCount;
		this.indexing = indexing;
	}

}
