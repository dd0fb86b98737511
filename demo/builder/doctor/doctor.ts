import {EndpointDoctor} from './doctor-view.ts';

// Twice on a page where the builder and a page of its own both load it.
if (!customElements.get('endpoint-doctor')) customElements.define('endpoint-doctor', EndpointDoctor);
