package io.fluxer.boot.listener;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a parameter that takes what the cache had before the event:
 * {@code @Previous Message before} of a {@code MessageUpdateEvent}, {@code @Previous
 * List<Emoji> before} of a {@code GuildEmojisUpdateEvent}.
 * <p>
 * Where the cache had nothing the method is not called, unless the parameter is
 * {@code @Nullable} or an {@code Optional}. Messages are kept only if
 * {@code fluxer.cache.messages} says how many.
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Previous {

}
