package io.fluxer.boot.docs.events;

import org.springframework.context.annotation.ComponentScan;

/**
 * All samples about events.
 */
@ComponentScan
public class EventSamples {

}
