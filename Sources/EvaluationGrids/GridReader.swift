internal import Languages

